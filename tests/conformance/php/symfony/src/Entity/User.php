<?php

namespace App\Entity;

use Symfony\Component\Security\Core\User\UserInterface;

/** The methods that `make:user` writes; Doctrine's mapping is left out. */
class User implements UserInterface
{
    private ?int $id = null;

    private ?string $email = null;

    public static function of(int $id, string $email): static
    {
        $user = new static();
        $user->id = $id;
        $user->email = $email;

        return $user;
    }

    public function getId(): ?int
    {
        return $this->id;
    }

    public function getEmail(): ?string
    {
        return $this->email;
    }

    public function getUserIdentifier(): string
    {
        return (string) $this->email;
    }

    public function getUsername(): string
    {
        return $this->getUserIdentifier();
    }

    public function getRoles(): array
    {
        return ['ROLE_USER'];
    }

    public function getPassword(): ?string
    {
        return null;
    }

    public function getSalt(): ?string
    {
        return null;
    }

    public function eraseCredentials(): void
    {
    }
}
