import { AppError } from "../errors.ts";

/** An infeasible plan decided nothing that could be drawn. */
export class NothingToDrawError extends AppError {
  constructor() {
    super(
      "conflict",
      "no plan met the brief, so there is no architecture to draw; any other format tells which requirements conflict",
    );
  }
}
