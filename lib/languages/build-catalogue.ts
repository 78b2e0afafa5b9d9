// Part of the build: a manifest or a source that is wrong stops it here.
import { languagesRoot } from "./catalogue.ts";
import { compileCatalogue } from "./compile-catalogue.ts";
import { hashInputs, keepCatalogue } from "./kept-catalogue.ts";

const root = languagesRoot();
await keepCatalogue({ inputs: await hashInputs(root), languages: await compileCatalogue(root) });
