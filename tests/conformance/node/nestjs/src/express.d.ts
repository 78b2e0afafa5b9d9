import type { User as ShopUser } from './users/user.entity.js';

declare global {
  namespace Express {
    interface User extends ShopUser {}
  }
}
