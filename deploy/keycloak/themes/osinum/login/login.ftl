<#import "template.ftl" as layout>
<#-- What ProConnect answered names it: such a message is for an agent, who has no password here. -->
<#assign fromProConnect = message?? && message.type == "error" && message.summary?contains("ProConnect")>
<@layout.registrationLayout displayMessage=!fromProConnect && !messagesPerField.existsError('username','password'); section>
<#if section = "header">
${fromProConnect?then(msg("notSignedInTitle"), msg("loginAccountTitle"))}
<#elseif section = "form" && fromProConnect>
<p role="alert">${message.summary}</p>
<@layout.cancel class="" automatic=true/>
<#elseif section = "form">
<#assign wrong = messagesPerField.existsError('username','password')>
<form id="kc-form-login" action="${url.loginAction}" method="post">
<#if wrong><p class="alert alert-error" id="input-error" role="alert">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</p></#if>
<#if !usernameHidden??>
<p class="field"><label for="username">${msg("username")}</label><input id="username" name="username" type="text" value="${(login.username!'')}" autocomplete="username" autocapitalize="none" spellcheck="false" required<#if wrong> aria-invalid="true" aria-describedby="input-error"</#if>></p>
</#if>
<p class="field"><label for="password">${msg("password")}</label><input id="password" name="password" type="password" autocomplete="current-password" required<#if wrong> aria-invalid="true" aria-describedby="input-error"</#if>></p>
<p><button type="submit" name="login" id="kc-login" value="oui">${msg("doLogIn")}</button></p>
</form>
<p>${msg("agentsElsewhere")}</p>
<@layout.cancel/>
</#if>
</@layout.registrationLayout>
