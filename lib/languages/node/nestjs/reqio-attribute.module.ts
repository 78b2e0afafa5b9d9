import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ReqioIdentityService } from './reqio-identity.service.js';
import { ReqioInterceptor } from './reqio.interceptor.js';

@Module({
  providers: [
    ReqioIdentityService,
    { provide: APP_INTERCEPTOR, useClass: ReqioInterceptor },
  ],
})
export class ReqioModule {}
