<?php

// Creates the database of a fresh application and the people who use it.

use App\Models\User;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\Schema;

require __DIR__.'/vendor/autoload.php';

foreach (['bootstrap/cache', 'storage/framework/sessions', 'storage/framework/views'] as $folder) {
    mkdir(__DIR__.'/'.$folder, recursive: true);
}
touch(__DIR__.'/database/database.sqlite');

$app = require __DIR__.'/bootstrap/app.php';
$app->make(Illuminate\Contracts\Console\Kernel::class)->bootstrap();
Artisan::call('migrate', ['--force' => true]);

$mapped = getenv('CONFORMANCE_TRAITS') === 'all';
if ($mapped) {
    Schema::table('users', function (Blueprint $table) {
        $table->string('plan')->nullable();
        $table->integer('plan_amount')->nullable();
        $table->string('billing_interval')->nullable();
        $table->integer('account_id')->nullable();
    });
}
foreach (json_decode(getenv('CONFORMANCE_PEOPLE')) as $person) {
    $traits = [
        'plan' => $person->plan,
        'plan_amount' => $person->amount,
        'billing_interval' => $person->interval,
        'account_id' => $person->account,
    ];
    User::forceCreate([
        'id' => $person->id,
        'name' => $person->name,
        'email' => $person->email,
        'password' => bcrypt('password'),
    ] + ($mapped ? $traits : []));
}
