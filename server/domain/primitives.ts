export { asOf, isoDate, slug } from "../schemas/primitives.ts";
