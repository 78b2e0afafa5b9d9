import { sequence } from "astro:middleware";
import { auth } from "./auth"; // Your own: sets locals.user.
import { reqioIdentity } from "./reqio-middleware";

export const onRequest = sequence(auth, reqioIdentity);
