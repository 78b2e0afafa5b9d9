# Runs the plain snippet for one user and prints the page it writes.

field() { printf '%s' "$CONFORMANCE_PEOPLE" | jq --raw-output ".[0].$1"; }
user_id=$(field id)
user_email=$(field email)
user_plan=$(field plan)
user_plan_amount_cents=$(field amount)
user_billing_interval=$(field interval)
user_account_id=$(field account)

# What the snippet starts is looked at first: see there.
PATH=$PWD/programs:$PATH
. ./mint.sh && . ./page.sh && cat page.html
