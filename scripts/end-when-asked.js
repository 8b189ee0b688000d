'use strict';

// A run that is broken off ends as one that fails does, so that what it has started and made goes with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
