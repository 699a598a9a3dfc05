// Becomes <bundle>/__forge__.cjs, the file that the sandbox's runner loads.
module.exports = require('./__forge_wrapper__.cjs');
