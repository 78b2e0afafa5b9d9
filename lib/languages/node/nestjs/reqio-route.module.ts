import { Module } from '@nestjs/common';
import { ReqioController } from './reqio.controller.js';
import { ReqioIdentityService } from './reqio-identity.service.js';

@Module({
  controllers: [ReqioController],
  providers: [ReqioIdentityService],
})
export class ReqioModule {}
