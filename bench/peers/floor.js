'use strict';

// The least a JSON turn can cost in Node: parse, answer, no more.
const { Buffer } = require('node:buffer');
const { createServer } = require('node:http');

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const { text } = JSON.parse(Buffer.concat(parts).toString());
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ type: 'message', text }));
  });
});
server.listen(0, '127.0.0.1', () => console.log(`It is at http://127.0.0.1:${server.address().port}`));
