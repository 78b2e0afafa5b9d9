import { ConfigService } from '@nestjs/config';
import type { User } from '../users/user.entity.js';
import { ReqioIdentityService } from './reqio-identity.service.js';

// Needs REQIO_SECRET, REQIO_AUDIENCE and REQIO_PROJECT_ID of your CI.
describe('ReqioIdentityService', () => {
  it('mints a token that Reqio accepts', async () => {
    const identity = new ReqioIdentityService(new ConfigService());
    // What mintToken reads. An id with "preview_" is never stored.
    const user = {
      id: 'preview_ci',
      email: 'ci@example.com',
    } as unknown as User;
    const response = await fetch('https://reqio.app/api/v1/identify', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        projectId: process.env.REQIO_PROJECT_ID,
        token: await identity.mintToken(user),
      }),
    });
    expect(response.status, await response.text()).toBe(200);
  });
});
