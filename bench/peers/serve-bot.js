'use strict';

const restify = require('restify');

/** A bot at /api/messages, without checking of tokens. */
function serveBot(adapter, logic) {
  const server = restify.createServer();
  const reader = restify.plugins.jsonBodyParser({ mapParams: false });
  server.post('/api/messages', reader, async (request, response) => adapter.process(request, response, logic));
  server.listen(0, '127.0.0.1', () => console.log(`It is at http://127.0.0.1:${server.address().port}`));
}

module.exports = { serveBot };
