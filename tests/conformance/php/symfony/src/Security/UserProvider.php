<?php

namespace App\Security;

use App\Entity\Subscriber;
use App\Entity\User;
use Symfony\Component\Security\Core\Exception\UserNotFoundException;
use Symfony\Component\Security\Core\User\UserInterface;
use Symfony\Component\Security\Core\User\UserProviderInterface;

class UserProvider implements UserProviderInterface
{
    public function loadUserByIdentifier(string $identifier): UserInterface
    {
        return $this->find('email', $identifier);
    }

    public function loadUserByUsername(string $username): UserInterface
    {
        return $this->loadUserByIdentifier($username);
    }

    public function loadUserByName(string $name): UserInterface
    {
        return $this->find('name', $name);
    }

    public function refreshUser(UserInterface $user): UserInterface
    {
        return $this->loadUserByIdentifier($user->getUserIdentifier());
    }

    public function supportsClass(string $class): bool
    {
        return is_a($class, User::class, true);
    }

    private function find(string $property, string $value): User
    {
        foreach (json_decode(getenv('CONFORMANCE_PEOPLE')) as $row) {
            if ($row->$property === $value) {
                return getenv('CONFORMANCE_TRAITS') === 'all'
                    ? Subscriber::of($row->id, $row->email)->subscribe($row)
                    : User::of($row->id, $row->email);
            }
        }
        throw new UserNotFoundException();
    }
}
