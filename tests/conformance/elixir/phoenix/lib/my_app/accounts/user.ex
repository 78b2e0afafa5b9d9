defmodule MyApp.Accounts.User do
  # The last four are no stock fields: only a run with all traits fills them.
  defstruct [:id, :email, :plan, :plan_amount, :billing_interval, :account_id]
end
