import { join } from 'node:path';
import { ConfigService } from '@nestjs/config';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';

async function bootstrap() {
  const app = await NestFactory.create<NestExpressApplication>(AppModule);
  app.setBaseViewsDir(join(import.meta.dirname, '..', 'views'));
  app.setViewEngine('hbs');
  const config = app.get(ConfigService);
  app.setLocal('reqioProjectId', config.getOrThrow('REQIO_PROJECT_ID'));
  await app.listen(process.env.PORT ?? 3000);
}
await bootstrap();
