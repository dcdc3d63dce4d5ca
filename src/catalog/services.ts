import { awsAlb } from "./services/aws-alb.ts";
import { awsCloudfront } from "./services/aws-cloudfront.ts";
import { awsEgress } from "./services/aws-egress.ts";
import { awsFargate } from "./services/aws-fargate.ts";
import { awsRdsPostgres } from "./services/aws-rds-postgres.ts";
import { awsS3 } from "./services/aws-s3.ts";
import { supabase } from "./services/supabase.ts";
import { vercel } from "./services/vercel.ts";
import type { Service } from "./service.ts";

/** Every service of the catalog, by id in alphabetical order. */
export const services: readonly Service[] = [
  awsAlb,
  awsCloudfront,
  awsEgress,
  awsFargate,
  awsRdsPostgres,
  awsS3,
  supabase,
  vercel,
];
