export class User {
  id: number;
  username: string;
  email: string;
  plan: string;
  planAmount: number;
  billingInterval: 'month' | 'year';
  accountId: number;
}
