using Microsoft.CodeAnalysis.CSharp;

// Parses every named file, without compiling it, as the C# of .NET 8.
var options = new CSharpParseOptions(LanguageVersion.CSharp12);
var diagnostics = args
    .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file).GetDiagnostics())
    .ToList();
diagnostics.ForEach(diagnostic => Console.Error.WriteLine(diagnostic));

return diagnostics.Count == 0 ? 0 : 1;
