import { planningLaws } from "./planning-laws.ts";

planningLaws(12);
