import { selfHostedOn } from "../self-hosted.ts";
import { usageComponent } from "../shape/configuration.ts";
import { together } from "../shape/delivery.ts";
import { vultr, vultrSizes } from "./vultr.ts";

/** Data lies on the server's own disk; dumps go to R2, as Vultr's object storage is sold by the terabyte. */
export const vultrSelfHosted = selfHostedOn(vultr, {
  sizes: vultrSizes,
  around: () => together(),
  dataDisk: null,
  mostDataGb: 0,
  dumps: (_, storageGb) => ({
    components: [usageComponent("cloudflare-r2", { storageGb })],
    companions: [{ serviceId: "cloudflare-r2", role: "object-storage", plan: "standard" }],
  }),
  diskEncrypted: null,
});
