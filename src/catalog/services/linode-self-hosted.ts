import { selfHostedOn } from "../self-hosted.ts";
import { skuComponent } from "../shape/configuration.ts";
import { together } from "../shape/delivery.ts";
import { linode, linodeSizes, objectStorageFee } from "./linode.ts";

/** Data lies on the Linode's own disk. */
export const linodeSelfHosted = selfHostedOn(linode, {
  sizes: linodeSizes,
  around: () => together(),
  dataDisk: null,
  mostDataGb: 0,
  dumps: ({ region }, objectStorageGb) => ({
    components: [
      {
        ...skuComponent("linode", "object-storage", { region }),
        usage: { objectStorageGb },
        sharedFee: objectStorageFee,
      },
    ],
    companions: [],
  }),
  diskEncrypted: null,
});
