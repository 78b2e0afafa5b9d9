import { Injectable } from '@nestjs/common';
import type {
  CallHandler,
  ExecutionContext,
  NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import type { User } from '../users/user.entity.js';
import { ReqioIdentityService } from './reqio-identity.service.js';

/** Gives every view of a signed-in user its token. */
@Injectable()
export class ReqioInterceptor implements NestInterceptor {
  constructor(private readonly identity: ReqioIdentityService) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    const http = context.switchToHttp();
    const { user } = http.getRequest<Request & { user?: User }>();
    const response = http.getResponse<Response>();
    response.set('Cache-Control', 'no-store');
    response.locals.reqioToken = user && (await this.identity.mintToken(user));
    return next.handle();
  }
}
