'use strict';

// restify with its own reader of bodies, and nothing behind it.
const restify = require('restify');

const server = restify.createServer();
server.post('/', restify.plugins.jsonBodyParser({ mapParams: false }), async (request, response) => {
  response.send(200, { type: 'message', text: request.body.text });
});
server.listen(0, '127.0.0.1', () => console.log(`It is at http://127.0.0.1:${server.address().port}`));
