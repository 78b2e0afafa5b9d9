import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { AppController } from './app.controller.js';
import { AuthModule } from './auth/auth.module.js';
import { ReqioModule } from './reqio/reqio.module.js';

@Module({
  imports: [
    AuthModule,
    ConfigModule.forRoot({ isGlobal: true }), // reads .env
    ReqioModule,
  ],
  controllers: [AppController],
})
export class AppModule {}
