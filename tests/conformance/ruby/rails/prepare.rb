# Creates the database of a fresh application and the people who use it.

require "json"
require_relative "config/environment"

mapped = ENV["CONFORMANCE_TRAITS"] == "all"

ActiveRecord::Schema.define do
  create_table :users do |t|
    t.string :email_address, null: false, index: { unique: true }
    t.string :password_digest, null: false
    t.timestamps
    if mapped
      t.string :plan
      t.integer :plan_amount
      t.string :billing_interval
      t.integer :account_id
    end
  end

  create_table :sessions do |t|
    t.references :user, null: false, foreign_key: true
    t.timestamps
  end
end

JSON.parse(ENV.fetch("CONFORMANCE_PEOPLE")).each do |person|
  traits = {
    plan: person["plan"],
    plan_amount: person["amount"],
    billing_interval: person["interval"],
    account_id: person["account"]
  }
  User.create!(
    id: person["id"],
    email_address: person["email"],
    password: "password",
    **(mapped ? traits : {})
  )
end
