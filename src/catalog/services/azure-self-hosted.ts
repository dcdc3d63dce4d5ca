import { selfHostedOn } from "../self-hosted.ts";
import { skuComponent, usageComponent } from "../shape/configuration.ts";
import { azureVm, azureVmSizes } from "./azure-vm.ts";

/** Premium SSD P4, the one disk whose price is known; several hold larger data as one volume. */
const diskGb = 32;
/** Data disks that the smaller machines take. */
const mostDisks = 4;

export const azureSelfHosted = selfHostedOn(azureVm, {
  // A b1ms takes two data disks only.
  sizes: azureVmSizes.slice(1),
  around: ({ region }) => ({
    components: [
      skuComponent("azure-vm", "p4-disk", { region }),
      skuComponent("azure-egress", "public-ipv4", { region }),
    ],
    companions: [],
  }),
  dataDisk: ({ region }, { expected }) => ({
    components: [skuComponent("azure-vm", "p4-disk", { quantity: Math.ceil(expected / diskGb), region })],
    companions: [],
  }),
  mostDataGb: diskGb * mostDisks,
  dumps: ({ region }, storageGb) => ({
    components: [usageComponent("azure-blob", { storageGb }, region)],
    companions: [{ serviceId: "azure-blob", role: "object-storage", plan: "standard" }],
  }),
  // Managed disks are always encrypted (docs of Azure Disk Storage).
  diskEncrypted: true,
});
