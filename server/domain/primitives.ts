export { isoDate, slug } from "../schemas/primitives.ts";
