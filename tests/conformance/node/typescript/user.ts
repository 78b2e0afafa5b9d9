export type User = {
  id: number;
  email: string;
  plan: string;
  planAmount: number;
  billingInterval: "month" | "year";
  accountId: number;
};
