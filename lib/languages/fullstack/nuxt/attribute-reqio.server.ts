// On the server alone: the token is in the tag, not in the payload of the page.
export default defineNuxtPlugin(() => {
  const token = useRequestEvent()?.context.reqioToken;
  useHead({
    script: [
      {
        src: "https://reqio.app/widget.js",
        "data-project-id": process.env.REQIO_PROJECT_ID,
        "data-identity-token": token,
        async: true,
      },
    ],
  });
});
