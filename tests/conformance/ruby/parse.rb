# Parses every named file with this Ruby, without running it.

require "erb"

failed = ARGV.reject do |name|
  text = File.read(name)
  RubyVM::InstructionSequence.compile(name.end_with?(".erb") ? ERB.new(text).src : text, name)
rescue SyntaxError => e
  puts e.message
  false
end
exit failed.empty?
