import { Controller, Get, Header, HttpStatus, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { User } from '../users/user.entity.js';
import { ReqioIdentityService } from './reqio-identity.service.js';

@Controller('reqio')
export class ReqioController {
  constructor(private readonly identity: ReqioIdentityService) {}

  // Passport's session sets request.user; a guard here must let visitors pass.
  @Get('token')
  @Header('Cache-Control', 'no-store')
  async getToken(
    @Req() request: Request & { user?: User },
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!request.user) {
      response.status(HttpStatus.NO_CONTENT);
      return;
    }
    return { token: await this.identity.mintToken(request.user) };
  }
}
