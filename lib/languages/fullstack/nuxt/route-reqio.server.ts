// On the server alone: browsers have no process.env.
export default defineNuxtPlugin(() => {
  useHead({
    script: [
      {
        src: "https://reqio.app/widget.js",
        "data-project-id": process.env.REQIO_PROJECT_ID,
        "data-identity-url": "/reqio/token",
        async: true,
      },
    ],
  });
});
