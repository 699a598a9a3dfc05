/** Stands for Atlaskit's flag client as static/vite-atlaskit.mts builds it in: every flag is false. */
const no = () => false;
module.exports = {
  fg: no,
  getBooleanFF: no,
  setBooleanFeatureFlagResolver: () => undefined,
  default: {
    checkGate: no,
    initializeCompleted: no,
    getExperimentValue: (_experiment, _parameter, fallback) => fallback
  },
  __esModule: true
};
