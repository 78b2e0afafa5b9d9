import { Controller, Get, HttpCode } from '@nestjs/common';

@Controller('conformance')
export class AuthController {
  // Passport has signed the visitor in before.
  @Get('sign-in')
  @HttpCode(204)
  signIn() {}
}
