export { draftField, draftTemplate } from "../schemas/draft-template.ts";
