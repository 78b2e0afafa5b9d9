import { type RouteConfig, route } from "@react-router/dev/routes";
import shown from "./shown-routes";

export default [
  ...shown,
  route("conformance/sign-in", "routes/conformance-sign-in.ts"),
] satisfies RouteConfig;
