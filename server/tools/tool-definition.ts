import type { z } from "zod";
import type { FactInput } from "../domain/fact.ts";
import type { ToolServices, ToolTurn } from "./tool-services.ts";

/** What a call finds of its turn: its date and what is known of the company. Neither is ever an argument. */
export interface TurnInHand extends ToolTurn {
  facts: readonly FactInput[];
}

/** A tool as its file declares it. Every field of the input is required, so that a call cut off never parses. */
export interface ToolDefinition<Input extends z.ZodObject = z.ZodObject, Output = unknown> {
  /** `verb-noun`, the name of its file. */
  name: string;
  /** When to call it and what it gives, in Chinese: a model reads this. */
  description: string;
  input: Input;
  run: (services: ToolServices, turn: TurnInHand, input: z.infer<Input>) => Output;
}

/** Keeps the types of input and output while the definition is written. */
export const defineTool = <Input extends z.ZodObject, Output>(
  tool: ToolDefinition<Input, Output>,
): ToolDefinition<Input, Output> => tool;
