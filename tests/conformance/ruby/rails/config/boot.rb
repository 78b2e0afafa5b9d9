# Debian's gems are loaded as they are: there is no registry for Bundler to resolve a Gemfile against.

# Rails counts on it, and Bundler loads it.
require "pathname"
