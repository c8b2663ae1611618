export { silence, type Silence } from "../schemas/silence.ts";
