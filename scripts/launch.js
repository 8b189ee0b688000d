'use strict';

// Starts the server from its one file. What V8 makes of that file is kept beside it when the server ends, and saves making
// it at the next start. It counts only for that very file, whose name is its hash, if it is whole and of this V8.
const { Buffer } = require('node:buffer');
const { createHash } = require('node:crypto');
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const SUM_BYTES = 32;
const sumOf = (data) => createHash('sha256').update(data).digest();

function readCompiled(file) {
  try {
    const kept = readFileSync(file);
    const data = kept.subarray(SUM_BYTES);
    return sumOf(data).equals(kept.subarray(0, SUM_BYTES)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Saves time and nothing else: where none can be written, there is none. */
function leaveCompiled(file, data) {
  const fresh = `${file}.${process.pid}`;
  try {
    writeFileSync(fresh, Buffer.concat([sumOf(data), data]));
    renameSync(fresh, file);
  } catch {
    return;
  }
}

/**
 * V8 throws away what was not called for a while, such as all that only a start needs: a copy kept by a server that had
 * served for a minute lacked a third. The flag is taken back first, as V8 refuses what was kept under other flags.
 */
function keepAtEnd(script, compiled) {
  setFlagsFromString('--no-flush-bytecode');
  process.once('exit', () => {
    setFlagsFromString('--flush-bytecode');
    leaveCompiled(compiled, script.createCachedData());
  });
}

function launch(name, main) {
  // Asked to read its content anew before it has read it once, it does so anyway: without this it would end.
  process.on('SIGHUP', () => undefined);
  const file = path.join(__dirname, name);
  const compiled = path.join(__dirname, `${path.basename(name, '.js')}.v8`);
  const cachedData = readCompiled(compiled);
  // One function, and all ASCII: latin1 is the quick way to read that.
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) keepAtEnd(script, compiled);
  script.runInThisContext().call(main.exports, main.exports, main.require.bind(main), main, file, __dirname);
}

module.exports = { launch };
