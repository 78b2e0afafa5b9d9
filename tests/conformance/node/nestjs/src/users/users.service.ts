import { Injectable } from '@nestjs/common';
import { User } from './user.entity.js';

interface Person {
  name: string;
  id: number;
  email: string;
  plan: string;
  amount: number;
  interval: 'month' | 'year';
  account: number;
}

const people: Person[] = JSON.parse(process.env.CONFORMANCE_PEOPLE ?? '[]');

@Injectable()
export class UsersService {
  private readonly users = people.map((person) =>
    Object.assign(new User(), {
      id: person.id,
      username: person.name,
      email: person.email,
      plan: person.plan,
      planAmount: person.amount,
      billingInterval: person.interval,
      accountId: person.account,
    }),
  );

  findByName(username: string): User | undefined {
    return this.users.find((user) => user.username === username);
  }

  findById(id: number): User | undefined {
    return this.users.find((user) => user.id === id);
  }
}
