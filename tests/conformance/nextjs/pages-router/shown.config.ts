// Where next.config.ts goes as it is shown.
export default {};
