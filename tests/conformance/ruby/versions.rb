# Prints the versions of the named gems and of this Ruby, as Debian packages them.

require "json"

NAMES = { "rails" => "Rails", "sinatra" => "Sinatra" }.freeze

versions = ARGV.to_h { |name| [name, Gem.loaded_specs[name] || Gem::Specification.find_by_name(name)] }
  .map { |name, gem| { name: NAMES.fetch(name, name), version: gem.version.to_s, debian: true } }
puts JSON.generate([*versions, { name: "Ruby", version: RUBY_VERSION, debian: true }])
