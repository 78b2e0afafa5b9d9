#!/bin/sh
set -eu

# An id that begins with preview_ is verified, never stored.
user_id=preview_ci
user_email=preview@example.com
user_plan=pro
# As billed: the whole year's, for a year.
user_plan_amount_cents=9900
# Or month.
user_billing_interval=year
user_account_id=7

. ./mint.sh
. ./identify.sh
