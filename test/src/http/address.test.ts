import { callerAddress, callerNetwork } from '../../../src/http/address';

test.each([
  [0, undefined, '9.9.9.9'],
  [0, '1.1.1.1', '9.9.9.9'],
  [1, '1.1.1.1', '1.1.1.1'],
  [1, '6.6.6.6, 1.1.1.1', '1.1.1.1'],
  [2, '6.6.6.6, 1.1.1.1, 8.8.8.8', '1.1.1.1'],
  [2, '1.1.1.1', '1.1.1.1'],
  [1, undefined, '9.9.9.9'],
  [1, ' , ', '9.9.9.9'],
])('behind %d proxies, forwarded %p is the caller %s', (proxies, forwarded, caller) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  expect(callerAddress(headers, '9.9.9.9', proxies)).toBe(caller);
});

test.each([
  ['1.2.3.4', '1.2.3.4'],
  ['::ffff:1.2.3.4', '::ffff:1.2.3.4'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s is of the network %s', (address, network) => {
  expect(callerNetwork(address)).toBe(network);
});
