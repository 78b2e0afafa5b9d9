import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { SignJWT } from 'jose';
import type { User } from '../users/user.entity.js'; // your own user type

@Injectable()
export class ReqioIdentityService {
  private readonly key: Uint8Array;
  private readonly audience: string;

  constructor(config: ConfigService) {
    const secret = config.get<string>('REQIO_SECRET', '');
    if (secret.length < 32) {
      throw new Error('REQIO_SECRET is missing or shorter than 32 characters');
    }
    this.key = new TextEncoder().encode(secret);
    this.audience = config.getOrThrow<string>('REQIO_AUDIENCE');
  }

  /** Mints the identity token of a signed-in user. */
  async mintToken(user: User): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({
      sub: String(user.id),
      email: user.email,
      traits: {
        plan: user.plan,
        amount: user.planAmount, // cents, as billed
        interval: user.billingInterval, // "month" or "year"
        account: { id: String(user.accountId) },
      },
      aud: this.audience,
      iat: now,
      exp: now + 300,
    })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(this.key);
  }
}
