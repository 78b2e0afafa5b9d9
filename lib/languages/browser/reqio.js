// Calls made before widget.js has loaded wait in this queue.
const queue = [];
const enqueue =
  (method) =>
  (...args) =>
    new Promise((resolve, reject) => {
      queue.push({ method, args, resolve, reject });
    });
window.Reqio ??= {
  queue,
  identify: enqueue("identify"),
  reset: enqueue("reset"),
};

async function fetchIdentityToken() {
  const response = await fetch("/reqio/token");
  if (response.status === 204) return null; // nobody is signed in
  if (!response.ok) throw new Error(`/reqio/token: ${response.status}`);
  const { token } = await response.json();
  return token;
}

// Call it when the application starts and after each sign-in.
export function identifyUser() {
  return window.Reqio.identify(fetchIdentityToken);
}

// Call it after sign-out.
export function forgetUser() {
  return window.Reqio.reset();
}
