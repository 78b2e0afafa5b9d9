import { Module } from '@nestjs/common';
import type { MiddlewareConsumer, NestModule } from '@nestjs/common';
import session from 'express-session';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { UsersService } from '../users/users.service.js';
import { AuthController } from './auth.controller.js';

@Module({
  controllers: [AuthController],
  providers: [UsersService],
})
export class AuthModule implements NestModule {
  constructor(users: UsersService) {
    passport.use(
      new Strategy(
        { usernameField: 'person', passwordField: 'person' },
        (username, _password, done) => {
          done(null, users.findByName(username) ?? false);
        },
      ),
    );
    passport.serializeUser<number>((user, done) => done(null, user.id));
    passport.deserializeUser<number>((id, done) => {
      done(null, users.findById(id) ?? false);
    });
  }

  configure(consumer: MiddlewareConsumer) {
    consumer
      .apply(
        session({
          secret: 'a session key of this application',
          resave: false,
          saveUninitialized: false,
        }),
        passport.session(),
      )
      .forRoutes('{*path}');
    consumer
      .apply(passport.authenticate('local'))
      .forRoutes('conformance/sign-in');
  }
}
