import { demo } from "../fakes/model-server.ts";

// `npm run model:demo -- inventing`: the model of the tests as a server of its own.
await demo(process.argv.slice(2));
